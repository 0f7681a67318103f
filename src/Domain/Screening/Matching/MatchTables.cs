using System.Security.Cryptography;
using System.Text;

namespace Onboarding.Domain.Screening.Matching;

/// <summary>All tables of words that affect scores, as one text: if its hash is equal on two installations, their scores are equal.</summary>
internal static class MatchTables
{
    /// <summary>The hash of the text, in hexadecimal digits.</summary>
    public static string Sha256 => Hash.Value;

    /// <summary>The text.</summary>
    public static string Text { get; } = string.Join(
        '\n', (string[])[.. LegalForms.Lines, .. NameGroups.Lines, .. WordTables.Lines, .. NameFrequency.Lines]);

    private static readonly Lazy<string> Hash = new(() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text))));
}
