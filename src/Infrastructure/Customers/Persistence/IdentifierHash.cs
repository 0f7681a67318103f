using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contacts;
using Onboarding.Infrastructure.Common.Encryption;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>
/// The keyed hashes by which customers with equal identifiers are found: the first 128 bits of the hash of the kind and the compared characters. All
/// kinds but the national code have one table and one index, whose entries have one length.
/// </summary>
internal sealed class IdentifierHash(LookupHash hash)
{
    /// <summary>The length in bytes.</summary>
    public const int Length = 16;

    /// <summary>Returns the hash of an e-mail address, compared without case; null for a text without characters.</summary>
    public byte[]? OfEmail(string text) => Of("email", Customer.EmailKeyOf(text.Trim()));

    /// <summary>
    /// Returns the hash of a telephone number, compared by its digits without zeros at the beginning; null for a text without other digits.
    /// </summary>
    public byte[]? OfPhone(string text) => Of("phone", string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0'));

    /// <summary>Returns the hash of a document's number, compared by its letters and digits in capitals; null for a text without them.</summary>
    public byte[]? OfDocument(string text) => Of("document", string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant());

    /// <summary>Returns the hash of the complete name of a party, compared by its folded words in any order; null for a name without words.</summary>
    public byte[]? OfName(string nameKey) => Of("name", string.Join(' ', NameKeys.WordsOf(nameKey).Order(StringComparer.Ordinal)));

    /// <summary>Returns the hash of a national code, compared by its letters and digits in capitals, 32 bytes.</summary>
    public byte[] OfNationalCode(string code) => hash.Of("national code", string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());

    /// <summary>Returns the text that an e-mail address is reserved by (<see cref="Customer.EmailKeyOf"/>).</summary>
    public string OfReservedEmail(string emailKey) => Convert.ToBase64String(hash.Of("reserved e-mail", emailKey));

    /// <summary>Returns the hashes of a customer's addresses, telephone numbers and documents, each once.</summary>
    public IReadOnlyList<byte[]> Of(CustomerProfile profile)
    {
        IEnumerable<byte[]?> found =
        [
            profile.Email is { } email ? OfEmail(email) : null,
            profile.Phone is { } phone ? OfPhone(phone) : null,
            .. (profile.Contacts ?? []).Select(contact => Of(contact)),
            .. (profile.Documents ?? []).Select(document => document.DocumentNumber is { } number ? OfDocument(number) : null),
        ];
        return [.. found.OfType<byte[]>().DistinctBy(one => Convert.ToHexString(one))];
    }

    private byte[]? Of(Contact contact) => contact switch
    {
        { ContactType: ContactType.Email, ContactDetails: { } text } => OfEmail(text),
        { ContactType: ContactType.MobilePhone or ContactType.FixedPhone, ContactDetails: { } text } => OfPhone(text),
        _ => null,
    };

    private byte[]? Of(string kind, string compared) =>
        compared.Length == 0 ? null : hash.Of(kind, compared)[..Length];
}
