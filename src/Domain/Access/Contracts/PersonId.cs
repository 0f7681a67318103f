using System.Security.Cryptography;

namespace Onboarding.Domain.Access.Contracts;

/// <summary>
/// The id of a person: <c>person-</c> and 22 lower-case letters and digits. No client id contains a hyphen, so an id tells a person from a client
/// wherever both can act.
/// </summary>
public static class PersonId
{
    /// <summary>The beginning of every id.</summary>
    public const string Prefix = "person-";

    private const int LettersLength = 22;
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>The id of the first administrator, of whom there is one: two persons who use the link at the same time cannot both have it.</summary>
    public const string First = Prefix + "first";

    /// <summary>Returns a new random id.</summary>
    public static string New() => Prefix + RandomNumberGenerator.GetString(Letters, LettersLength);

    /// <summary>Returns whether an id is a person's.</summary>
    public static bool Is(string? id) => id?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
