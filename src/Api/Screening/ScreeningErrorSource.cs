using Onboarding.Api.Common.Errors.Catalogue;
using Onboarding.Application.Screening;
using Onboarding.Domain.Screening.Runs;

namespace Onboarding.Api.Screening;

/// <summary>The errors of the calls about screenings, hits, suppressions and names.</summary>
internal sealed class ScreeningErrorSource : CoreErrorSource
{
    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        Conflict(ScreeningErrors.NotOpen, "", "Read the hit: it is decided, or a later screening withdrew it."),
        Conflict(ScreeningErrors.ClaimedByAnother, "", "Let that person decide."),
        Conflict(ScreeningErrors.NotProposed, "", "Propose a decision first."),
        Defect(ScreeningErrors.InvalidDecision, "/decision", "Send one of the two words."),
        Defect(ScreeningErrors.InvalidReason, "/reason", "Send a reason of 1 to 4,000 characters."),
        Defect(ScreeningErrors.InvalidComment, "/comment", "Shorten the comment, or remove its control characters."),
        Defect(ScreeningErrors.InvalidUntil, "/suppressUntil", "Send a date, YYYY-MM-DD, that has not passed, with FALSE_POSITIVE; or leave it out."),
        Defect(ScreeningErrors.InvalidProcess, "/processes/{i}", "Send one of the words in the sentence."),
        Defect(ScreeningErrors.ProcessesMissing, "/processes", "Send one or more processes."),
        Defect(ScreeningErrors.NothingSelected, "", "Send processes that one of the named lists has, or leave out both members."),
        Defect(ScreeningErrors.UnknownList, "/lists/{i}", "Send the key of a list of the account or of the installation."),
        Conflict(ScreeningErrors.CustomerClosed, "", "No action is needed: a closed customer is not screened."),
        Conflict(ScreeningErrors.SuppressionEnded, "", "No action is needed: the suppression no longer applies."),
        Conflict(ScreeningErrors.PolicyUnknown, "", "Replay the screening with the version of the service that made it."),
        Defect(NameQueryErrors.Missing, "/{member}", "Send the member."),
        Defect(NameQueryErrors.Invalid, "/{member}", "Send what the sentence names."),
        Defect(NameQueryErrors.TooManyQueries, "/queries", "Send several requests."),
        Defect(NameQueryErrors.TooManyPairs, "/pairs", "Send several requests."),
        Defect(NameQueryErrors.InvalidProcess, "/processes/{i}", "Send one of the words in the sentence."),
        Defect(NameQueryErrors.UnknownList, "/lists/{i}", "Send the key of a list of the account or of the installation."),
        Defect(NameQueryErrors.InvalidLimit, "/{member}", "Send a number in the range of the sentence."),
    ];
}
