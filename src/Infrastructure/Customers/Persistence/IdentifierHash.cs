using System.Security.Cryptography;
using System.Text;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contacts;

namespace Onboarding.Infrastructure.Customers.Persistence;

/// <summary>
/// The hashes by which customers with equal identifiers are found: the first 128 bits of SHA-256 of the kind and the compared characters. All kinds
/// have one table and one index, whose entries have one length.
/// </summary>
internal static class IdentifierHash
{
    /// <summary>The length in bytes.</summary>
    public const int Length = 16;

    /// <summary>Returns the hash of an e-mail address, compared without case; null for a text without characters.</summary>
    public static byte[]? OfEmail(string text) => Of("email", Customer.EmailKeyOf(text.Trim()));

    /// <summary>
    /// Returns the hash of a telephone number, compared by its digits without zeros at the beginning; null for a text without other digits.
    /// </summary>
    public static byte[]? OfPhone(string text) => Of("phone", string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0'));

    /// <summary>Returns the hash of a document's number, compared by its letters and digits in capitals; null for a text without them.</summary>
    public static byte[]? OfDocument(string text) => Of("document", string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant());

    /// <summary>Returns the hash of the complete name of a party, compared by its folded words in any order; null for a name without words.</summary>
    public static byte[]? OfName(string nameKey) => Of("name", string.Join(' ', NameKeys.WordsOf(nameKey).Order(StringComparer.Ordinal)));

    /// <summary>Returns the hashes of a customer's addresses, telephone numbers and documents, each once.</summary>
    public static IReadOnlyList<byte[]> Of(CustomerProfile profile)
    {
        IEnumerable<byte[]?> found =
        [
            profile.Email is { } email ? OfEmail(email) : null,
            profile.Phone is { } phone ? OfPhone(phone) : null,
            .. (profile.Contacts ?? []).Select(contact => Of(contact)),
            .. (profile.Documents ?? []).Select(document => document.DocumentNumber is { } number ? OfDocument(number) : null),
        ];
        return [.. found.OfType<byte[]>().DistinctBy(hash => Convert.ToHexString(hash))];
    }

    private static byte[]? Of(Contact contact) => contact switch
    {
        { ContactType: ContactType.Email, ContactDetails: { } text } => OfEmail(text),
        { ContactType: ContactType.MobilePhone or ContactType.FixedPhone, ContactDetails: { } text } => OfPhone(text),
        _ => null,
    };

    private static byte[]? Of(string kind, string compared) =>
        compared.Length == 0 ? null : SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {compared}"))[..Length];
}
