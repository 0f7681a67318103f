using System.Text.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Policies;

/// <summary>
/// The match policy of an account: its draft and the number of published versions. Publishing turns the draft into the next version. Every change
/// raises <see cref="Revision"/>, so that of two concurrent publications only one succeeds.
/// </summary>
public sealed class MatchPolicyFile
{
    private const int MaxAuthors = 100;

    private MatchPolicyFile() { }

    /// <summary>The account whose customers the policy applies to.</summary>
    public AccountId Account { get; private init; }

    /// <summary>The account's last published version; 0 if there is none. Version 1 is the policy of the service.</summary>
    public int LatestVersion { get; private set; }

    /// <summary>The draft, as JSON text; null if there is none.</summary>
    public string? Draft { get; private set; }

    /// <summary>The name in the draft.</summary>
    public string? DraftName { get; private set; }

    /// <summary>The time the draft was last saved.</summary>
    public DateTimeOffset? DraftChangedAt { get; private set; }

    /// <summary>The person who saved it last.</summary>
    public string? DraftChangedBy { get; private set; }

    /// <summary>The persons who have changed the draft since the last publication, in the order of their first changes.</summary>
    public IReadOnlyList<Actor> DraftAuthors { get; private set; } = [];

    /// <summary>The revision: rises by one with each change. It is the concurrency token.</summary>
    public int Revision { get; private set; }

    /// <summary>Creates an empty file: no draft, no version.</summary>
    public static MatchPolicyFile Register(AccountId account) => new() { Account = account };

    /// <summary>
    /// Saves a document as the draft and replaces an earlier draft. A document that is the draft already changes nothing: its sender is no author.
    /// Throws <see cref="InvalidInput"/> with every defect, and <see cref="RuleBroken"/> if the draft has too many authors (too_many_authors).
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="threshold">The threshold of the installation, which applies if the document states none.</param>
    /// <param name="by">The person.</param>
    /// <param name="at">The time.</param>
    public void SaveDraft(JsonElement document, int threshold, Actor by, DateTimeOffset at)
    {
        var policy = PolicyDocument.Read(document, 0, threshold);
        var text = PolicyDocument.Write(policy);
        if (text == Draft)
        {
            return;
        }

        Actor[] authors = [.. DraftAuthors.Append(by).Distinct()];
        if (authors.Length > MaxAuthors)
        {
            throw new RuleBroken(PolicyErrors.TooManyAuthors, "");
        }

        (Draft, DraftName, DraftAuthors) = (text, policy.Name, authors);
        (DraftChangedAt, DraftChangedBy) = (at, by.Name);
        Revision++;
    }

    /// <summary>
    /// Publishes the draft as the next version. Throws <see cref="RuleBroken"/> if there is no draft (no_draft), or if a second person is needed and
    /// the publisher has changed the draft since the last publication (approver_is_proposer, persons_not_named, person_not_signed_in).
    /// </summary>
    public MatchPolicyVersion Publish(Actor by, bool needsSecondPerson, DateTimeOffset at)
    {
        var draft = Draft ?? throw new RuleBroken(PolicyErrors.NoDraft, "");
        if (needsSecondPerson)
        {
            foreach (var author in DraftAuthors)
            {
                by.RejectUnlessOther(author);
            }
        }

        LatestVersion = Math.Max(LatestVersion, Matching.MatchPolicy.Default.Version) + 1;
        (Draft, DraftName, DraftChangedAt) = (null, null, null);
        (DraftChangedBy, DraftAuthors) = (null, []);
        Revision++;
        return MatchPolicyVersion.From(Account, PolicyDocument.Read(draft, LatestVersion), draft, by.Name, at);
    }
}
