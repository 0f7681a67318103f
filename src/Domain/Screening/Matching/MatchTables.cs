namespace Onboarding.Domain.Screening.Matching;

/// <summary>All tables of words that decide scores, as one text, so that their hash tells whether two installations score alike.</summary>
internal static class MatchTables
{
    /// <summary>The text.</summary>
    public static string Text { get; } = string.Join(
        '\n', (string[])[.. LegalForms.Lines, .. NameGroups.Lines, .. WordTables.Lines, .. NameFrequency.Lines]);
}
