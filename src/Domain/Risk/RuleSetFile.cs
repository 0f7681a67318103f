using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.RuleSets;
using Onboarding.Domain.Risk.RuleSets.Checks;

namespace Onboarding.Domain.Risk;

/// <summary>
/// The file of one key: the draft that is being worked on, and how many versions were published. Publishing turns the draft into the next
/// version; every change raises <see cref="Revision"/>, so that of two who publish at once only one finds the draft.
/// </summary>
public sealed class RuleSetFile
{
    private RuleSetFile() { }

    /// <summary><see cref="RuleSet.DefaultKey"/>, or the code of a risk management category.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The last published version; 0 if there is none.</summary>
    public int LatestVersion { get; private set; }

    /// <summary>The draft, as JSON text without blanks; nothing if nobody works on one.</summary>
    public string? Draft { get; private set; }

    /// <summary>The name the draft states.</summary>
    public string? DraftName { get; private set; }

    /// <summary>When the draft was last saved.</summary>
    public DateTimeOffset? DraftChangedAt { get; private set; }

    /// <summary>Who saved it.</summary>
    public string? DraftChangedBy { get; private set; }

    /// <summary>1 at first, one more with each change; the concurrency token.</summary>
    public int Revision { get; private set; }

    /// <summary>A new file with nothing in it.</summary>
    public static RuleSetFile Register(string key) => new() { Key = key };

    /// <summary>What speaks against a document as the draft of a key; nothing if it can be saved.</summary>
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

    /// <summary>Makes a document the draft, in place of the one there may be. <see cref="InvalidInput"/> with every defect.</summary>
    public void SaveDraft(JsonElement document, string by, DateTimeOffset at)
    {
        InvalidInput.ThrowIfAny(FindingsOf(Key, document));
        (Draft, DraftName) = (Compact(document), RuleSet.From(document).Name);
        (DraftChangedAt, DraftChangedBy) = (at, by);
        Revision++;
    }

    /// <summary>
    /// Makes the draft the next version. <see cref="RuleBroken"/> if there is none (no_draft), and with every reason why this one must not
    /// decide about people (<see cref="RuleSetChecks"/>).
    /// </summary>
    /// <param name="isInput">Whether a customer can have a value at a path.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="at">When.</param>
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

    // Blanks and escapes of the author's make no difference to what a version is.
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
