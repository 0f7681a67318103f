using System.Text.Json;
using Onboarding.Domain.Common;

namespace Onboarding.Domain.Screening.Policies;

/// <summary>
/// The match policy of an account: its draft and the number of published versions. Publishing turns the draft into the next version. Every change
/// raises <see cref="Revision"/>, so that of two concurrent publications only one succeeds.
/// </summary>
public sealed class MatchPolicyFile
{
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

    /// <summary>The client of that person; null for an anonymous caller.</summary>
    public string? DraftChangedByClient { get; private set; }

    /// <summary>Whether that client named the person; otherwise <see cref="DraftChangedBy"/> is the client's name.</summary>
    public bool IsDraftAuthorNamed { get; private set; }

    /// <summary>The revision: rises by one with each change. It is the concurrency token.</summary>
    public int Revision { get; private set; }

    /// <summary>Creates an empty file: no draft, no version.</summary>
    public static MatchPolicyFile Register(AccountId account) => new() { Account = account };

    /// <summary>Saves a document as the draft and replaces an earlier draft. Throws <see cref="InvalidInput"/> with every defect.</summary>
    /// <param name="document">The document.</param>
    /// <param name="threshold">The threshold of the installation, which applies if the document states none.</param>
    /// <param name="by">The person.</param>
    /// <param name="at">The time.</param>
    public void SaveDraft(JsonElement document, int threshold, Actor by, DateTimeOffset at)
    {
        var policy = PolicyDocument.Read(document, 0, threshold);
        (Draft, DraftName) = (PolicyDocument.Write(policy), policy.Name);
        (DraftChangedAt, DraftChangedBy, DraftChangedByClient, IsDraftAuthorNamed) = (at, by.Name, by.Client, by.IsNamed);
        Revision++;
    }

    /// <summary>
    /// Publishes the draft as the next version. Throws <see cref="RuleBroken"/> if there is no draft (no_draft), or if a second person is needed and
    /// the publisher saved the draft (approver_is_proposer, persons_not_named).
    /// </summary>
    public MatchPolicyVersion Publish(Actor by, bool needsSecondPerson, DateTimeOffset at)
    {
        var draft = Draft ?? throw new RuleBroken(PolicyErrors.NoDraft, "");
        if (needsSecondPerson)
        {
            by.RejectUnlessOther(new(DraftChangedBy!, DraftChangedByClient, IsDraftAuthorNamed));
        }

        LatestVersion = Math.Max(LatestVersion, Matching.MatchPolicy.Default.Version) + 1;
        (Draft, DraftName, DraftChangedAt) = (null, null, null);
        (DraftChangedBy, DraftChangedByClient, IsDraftAuthorNamed) = (null, null, false);
        Revision++;
        return MatchPolicyVersion.From(Account, PolicyDocument.Read(draft, LatestVersion), draft, by.Name, at);
    }
}
