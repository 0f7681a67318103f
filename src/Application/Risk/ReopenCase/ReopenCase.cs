using AutoMapper;
using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk.ReopenCase;

/// <summary>
/// Reopens a customer's latest, completed assessment, whether a person or the service decided it: creates a new case about the same result. The
/// customer stays unchanged until the new case is decided, and the earlier assessment stays as evidence. Rejected if the customer has an open case or
/// a later imported level.
/// </summary>
/// <param name="Id">The assessment.</param>
/// <param name="Reason">The reason, 1 to 4,000 characters, without control characters other than line breaks and tabs.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ReopenCase(Guid Id, string? Reason) : ICommand<CaseItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class ReopenCaseValidator : AbstractValidator<ReopenCase>
{
    public ReopenCaseValidator() => RuleFor(command => command.Reason).Must(CommentText.IsReason)
        .WithErrorCode("invalid_reason").WithMessage(
            "reason must have 1 to 4000 characters, without control characters other than line breaks and tabs");
}

internal sealed class ReopenCaseHandler(
    IAssessments assessments, IAssessedCustomers customers, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail,
    ISequenceGenerator sequence, TimeProvider clock, IMapper mapper, Precondition precondition)
    : IRequestHandler<ReopenCase, CaseItem>
{
    public async Task<CaseItem> Handle(ReopenCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        precondition.Check(Tags.Of(found.Version));
        var customer = await customers.Require(found.Account, found.CustomerId, cancellationToken);
        customer.LockForUpdate();
        var latest = await assessments.Latest(found.Account, found.CustomerId, cancellationToken);
        var since = new ChangedSinceDecision(latest, customer.LastRequest, customer.AcceptsOutcomeOf(found.CustomerVersion));
        var reopened = Assessment.From(found, since, request.Reason!, caller.Name, sequence.Next(), clock.Now());
        reopened.SetDue(policy.DueWithin(reopened.InitialLevel));
        assessments.Add(reopened);
        customer.Review(reopened.CommunicationNumber, isDecided: false);
        return mapper.Map<CaseItem>(reopened);
    }
}
