using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.RuleSets.Checks;

namespace Onboarding.Domain.Risk;

/// <summary>
/// The file of one rule set key: its draft and the number of published versions. Publishing turns the draft into the next version. Every change raises
/// <see cref="Revision"/>, so that of two concurrent publications only one succeeds.
/// </summary>
public sealed class RuleSetFile
{
    private RuleSetFile() { }

    /// <summary><see cref="RuleSet.DefaultKey"/>, or the code of a risk management category.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The last published version; 0 if there is none.</summary>
    public int LatestVersion { get; private set; }

    /// <summary>The draft, as JSON text without white space; null if there is none.</summary>
    public string? Draft { get; private set; }

    /// <summary>The name in the draft.</summary>
    public string? DraftName { get; private set; }

    /// <summary>The time the draft was last saved.</summary>
    public DateTimeOffset? DraftChangedAt { get; private set; }

    /// <summary>The person who saved it last.</summary>
    public string? DraftChangedBy { get; private set; }

    /// <summary>The revision: rises by one with each change. It is the concurrency token.</summary>
    public int Revision { get; private set; }

    /// <summary>Creates an empty file: no draft, no version.</summary>
    public static RuleSetFile Register(string key) => new() { Key = key };

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

    /// <summary>Saves a document as the draft and replaces an earlier draft. Throws <see cref="InvalidInput"/> with every defect.</summary>
    public void SaveDraft(JsonElement document, string by, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(FindingsOf(Key, document));
        (Draft, DraftName) = (Compact(document), RuleSet.From(document).Name);
        (DraftChangedAt, DraftChangedBy) = (at, by);
        Revision++;
    }

    /// <summary>
    /// Publishes the draft as the next version. Throws <see cref="RuleBroken"/> if there is no draft (no_draft), or with every check that the draft fails
    /// (<see cref="RuleSetChecks"/>).
    /// </summary>
    /// <param name="isInput">Whether a customer can have a value at a path.</param>
    /// <param name="by">The person who publishes.</param>
    /// <param name="at">The time of publication.</param>
    public RuleSetVersion Publish(Func<string, bool> isInput, string by, DateTimeOffset at)
    {
        var draft = Draft ?? throw new RuleBroken(RuleSetErrors.NoDraft, "");
        var set = RuleSet.From(draft, LatestVersion + 1);
        if (RuleSetChecks.Of(set).Concat(RuleSetChecks.Inputs(set, isInput)).ToArray() is { Length: > 0 } reasons)
        {
            throw new RuleBroken(reasons);
        }

        LatestVersion++;
        (Draft, DraftName, DraftChangedAt, DraftChangedBy) = (null, null, null, null);
        Revision++;
        return RuleSetVersion.From(set, draft, by, at);
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
