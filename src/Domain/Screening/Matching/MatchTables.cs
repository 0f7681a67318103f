namespace Onboarding.Domain.Screening.Matching;

/// <summary>All tables of words that affect scores, as one text: if its hash is equal on two installations, their scores are equal.</summary>
internal static class MatchTables
{
    /// <summary>The text.</summary>
    public static string Text { get; } = string.Join(
        '\n', (string[])[.. LegalForms.Lines, .. NameGroups.Lines, .. WordTables.Lines, .. NameFrequency.Lines]);
}
