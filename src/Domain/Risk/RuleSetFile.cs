using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.RuleSets.Checks;

namespace Onboarding.Domain.Risk;

/// <summary>
/// The file of one rule set key of an account: its draft and the number of published versions. Publishing turns the draft into the next version.
/// Every change raises <see cref="Revision"/>, so that of two concurrent publications only one succeeds. The files of <see cref="Shipped"/> are the
/// defaults below those of all accounts.
/// </summary>
public sealed class RuleSetFile
{
    /// <summary>The owner of the rule sets that the service ships. They apply to each account that has published none of its own.</summary>
    public static readonly AccountId Shipped = AccountId.None;

    private const int MaxAuthors = 100;

    private RuleSetFile() { }

    /// <summary>The account whose customers the rule set applies to; <see cref="Shipped"/> for a default of the service.</summary>
    public AccountId Account { get; private init; }

    /// <summary><see cref="RuleSet.DefaultKey"/>, or the code of a risk management category.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The account's last published version; 0 if there is none.</summary>
    public int LatestVersion { get; private set; }

    /// <summary>The draft, as JSON text without white space; null if there is none.</summary>
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
    public static RuleSetFile Register(AccountId account, string key) => new() { Account = account, Key = key };

    /// <summary>Returns a finding for every reason not to save a document as the draft of a key; empty if it can be saved.</summary>
    public static IReadOnlyList<Finding> FindingsOf(string key, JsonElement document)
    {
        try
        {
            return RuleSet.From(document).Key == key ? [] : [Finding.Of(RuleSetErrors.OtherKey, "/key")];
        }
        catch (InvalidInput rejection)
        {
            return rejection.Findings;
        }
    }

    /// <summary>
    /// Saves a document as the draft and replaces an earlier draft. A document that is the draft already changes nothing: its sender is no author.
    /// Throws <see cref="InvalidInput"/> with every defect, and <see cref="RuleBroken"/> if the draft has too many authors (too_many_authors).
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="by">The person.</param>
    /// <param name="at">The time.</param>
    /// <param name="isInForce">
    /// Whether the document is the one in force. It has none of the changes of the draft, so the draft begins anew and its authors are left out.
    /// </param>
    public void SaveDraft(JsonElement document, Actor by, DateTimeOffset at, bool isInForce = false)
    {
        InvalidInput.ThrowIfAny(FindingsOf(Key, document));
        var text = Compact(document);
        if (text == Draft)
        {
            return;
        }

        IReadOnlyList<Actor> authors = isInForce ? [by] : [.. DraftAuthors.Append(by).Distinct()];
        if (authors.Count > MaxAuthors)
        {
            throw new RuleBroken(RuleSetErrors.TooManyAuthors, "");
        }

        (Draft, DraftName, DraftAuthors) = (text, RuleSet.From(document).Name, authors);
        (DraftChangedAt, DraftChangedBy) = (at, by.Name);
        Revision++;
    }

    /// <summary>
    /// Publishes the draft as the next version. Throws <see cref="RuleBroken"/> if there is no draft (no_draft), or with every check that the draft
    /// fails (<see cref="RuleSetChecks"/>), or if a second person is needed and the publisher has changed the draft since the last
    /// publication (approver_is_proposer, persons_not_named, person_not_signed_in).
    /// </summary>
    /// <param name="isInput">Whether a customer can have a value at a path.</param>
    /// <param name="publication">The person who publishes, and what has to be observed.</param>
    /// <param name="at">The time of publication.</param>
    public RuleSetVersion Publish(Func<string, bool> isInput, Publication publication, DateTimeOffset at)
    {
        var draft = Draft ?? throw new RuleBroken(RuleSetErrors.NoDraft, "");
        if (publication.NeedsSecondPerson)
        {
            foreach (var author in DraftAuthors)
            {
                publication.By.RejectUnlessOther(author);
            }
        }

        var set = RuleSet.From(draft, Math.Max(LatestVersion, publication.LatestShipped) + 1);
        if (RuleSetChecks.Of(set).Concat(RuleSetChecks.Inputs(set, isInput)).ToArray() is { Length: > 0 } reasons)
        {
            throw new RuleBroken(reasons);
        }

        LatestVersion = set.Version;
        (Draft, DraftName, DraftChangedAt) = (null, null, null);
        (DraftChangedBy, DraftAuthors) = (null, []);
        Revision++;
        return RuleSetVersion.From(Account, set, draft, publication.By.Name, at);
    }

    // The author's white space and escapes make no difference to a version's content and hash.
    private static string Compact(JsonElement document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            document.WriteTo(json);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}

/// <summary>A publication of a draft.</summary>
/// <param name="By">The person who publishes.</param>
/// <param name="NeedsSecondPerson">Whether that person must be another one than those who changed the draft (four eyes).</param>
/// <param name="LatestShipped">
/// The latest version of the shipped rule set with this key; 0 if there is none. The account's versions have higher numbers, so key and version name
/// one document within an account.
/// </param>
public readonly record struct Publication(Actor By, bool NeedsSecondPerson = false, int LatestShipped = 0);
