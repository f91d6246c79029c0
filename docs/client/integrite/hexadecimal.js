/** Two signs a byte, as digests are told in names and manifests. @param {Uint8Array} octets */
export function enHexadecimal(octets) {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
}
