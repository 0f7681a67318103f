using System.Text.Json;
using Onboarding.Api.Console.Common;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk;

namespace Onboarding.Api.Console.Rules.Editing;

/// <summary>
/// A form that was filled in beside a draft that another person has saved since. It is saved only if the person ticks that it may replace what the
/// page then shows: <see cref="Field"/> names the draft that was stored at that time, so that a third version leads to the same question again.
/// </summary>
/// <param name="Version">The draft beside which the form was filled in.</param>
/// <param name="Changes">The changes that the form makes to the stored draft; null if the form has errors, which have to be corrected first.</param>
/// <param name="Findings">The errors of the form.</param>
public sealed record DraftConflict(string Version, IReadOnlyList<RowChange>? Changes, IReadOnlyList<Finding> Findings)
{
    /// <summary>The box that the person ticks, whose value is the state of the stored draft.</summary>
    public const string Field = "replaces";

    /// <summary>Returns the state of the draft that the person has seen; null if the form states none.</summary>
    internal static string? Shown(ConsoleRequest request) => request.Text(Field) ?? request.Text(ConsoleRequest.VersionField);

    /// <summary>Returns the conflict of a form with the stored draft; null if there is none.</summary>
    /// <param name="request">The form.</param>
    /// <param name="state">The stored draft.</param>
    /// <param name="entered">Returns the document that saving the form makes of the stored draft.</param>
    internal static DraftConflict? Find(ConsoleRequest request, DraftState state, Func<DraftDocument, JsonElement> entered)
    {
        if (request.Form is null || Shown(request) is not { } tag || tag == state.Tag)
        {
            return null;
        }

        var version = request.Text(ConsoleRequest.VersionField) ?? tag;
        try
        {
            var document = new DraftDocument(state.Document) { IsPreview = true };
            var after = entered(document);
            var findings = RuleSetFile.FindingsOf(state.Key, after);
            return new(version, findings.Count > 0 ? null : JsonDifference.Of(state.Document, after), document.Shown(findings));
        }
        catch (RejectedException rejection)
        {
            return new(version, null, rejection.Findings);
        }
    }
}
