using Onboarding.Api.Common.Access;
using Onboarding.Api.Common.Bodies;
using Onboarding.Api.Common.Idempotency;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;

namespace Onboarding.Api.Common.Errors.Catalogue;

/// <summary>The errors that any call of the core API can have.</summary>
internal sealed class CommonErrorSource : CoreErrorSource
{
    private const string Parameter = "/{parameter}";

    /// <inheritdoc/>
    public override IReadOnlyList<ErrorEntry> Errors { get; } =
    [
        .. ProblemTypes.All,
        new(Paging.InvalidParameter, "… must be …", Parameter, 400,
            "Send a value that the sentence names; the API description lists the values of each parameter."),
        Defect(CoreExceptionHandler.UnreadableParameter, Parameter, "Send a value of the parameter's type."),
        Defect(KnownParameters.Repeated, Parameter, "Send the parameter once."),
        Defect(KnownParameters.Unknown, Parameter, "Leave the parameter out, or use one of the names in the sentence."),
        Defect(CoreBodies.Unreadable, "", "Send JSON (RFC 8259) as the API description has it; the sentence names the line and the byte."),
        Defect(CoreBodies.UnknownMember, "/{member}", "Leave the member out, or correct its name."),
        Defect(CoreBodies.RepeatedMember, "/{member}", "Send the member once."),
        Defect(ActingPerson.Invalid, $"/{ActingPerson.Header}", "Send the header once, with 1 to 256 visible characters, or leave it out."),
        Defect(StatedPurpose.Invalid, $"/{StatedPurpose.Header}", "Send the header once, with 1 to 256 visible characters, or leave it out."),
        Conflict(FourEyes.ApproverIsProposer, "", "Let another person approve."),
        Conflict(FourEyes.PersonNotSignedIn, "", "Let a person who signed in do both, or make the proposal again as a person who signed in."),
        Conflict(FourEyes.PersonsNotNamed, "", "Name the person in X-Audit-User when proposing and when approving."),
        ErrorEntry.Of(
            PreconditionFailed.Rule, "", StatusCodes.Status412PreconditionFailed, "Read the object again, and send its current ETag in If-Match."),
        .. IdempotencyRejectedException.Reasons.Select(
            reason => ErrorEntry.Of(reason.Rule, "", ExceptionStatus.Of(reason.Problem), RemedyOf(reason.Problem))),
    ];

    private static string RemedyOf(IdempotencyProblem problem) => problem switch
    {
        IdempotencyProblem.KeyMissing => "Send an Idempotency-Key.",
        IdempotencyProblem.KeyTooLong => "Send a shorter key.",
        IdempotencyProblem.KeyReused => "Send a new key for another request, or the first body with this key.",
        IdempotencyProblem.StillRunning => "Send the same request again after the seconds in Retry-After.",
        _ => "Read whether the change was made, and send a new key.",
    };
}
