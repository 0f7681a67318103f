using AutoMapper;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;

namespace Onboarding.Application.Risk.ApproveCase;

/// <summary>
/// Approves a proposed decision, or returns it for a new decision. The caller must be another person than the proposer (four-eyes principle).
/// </summary>
/// <param name="Id">The case.</param>
/// <param name="IsApproved">Whether the proposal is approved; otherwise it is returned.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ApproveCase(Guid Id, bool IsApproved) : ICommand<CaseItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class ApproveCaseHandler(
    IAssessments assessments, AssessmentOutcomeService outcomes, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock,
        IMapper mapper, Precondition precondition)
    : IRequestHandler<ApproveCase, CaseItem>
{
    public async Task<CaseItem> Handle(ApproveCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        precondition.Check(Tags.Of(found.Version));
        if (!request.IsApproved)
        {
            found.SendBack(caller.ToActor());
            if (!found.IsStated)
            {
                (await outcomes.LoadCustomer(found, cancellationToken)).Review(found.CommunicationNumber, isDecided: false);
            }
        }
        else
        {
            found.Approve(caller.ToActor(), policy.CaseTimeAt(clock.Now()));
            var customer = await outcomes.LoadCustomer(found, cancellationToken);
            AssessmentOutcomeService.RejectOpenHits(found.Decision, customer);
            AssessmentOutcomeService.LockForDecision(found, customer);
            await outcomes.Apply(found, customer, cancellationToken);
        }

        trail.AddDecision(found);
        return mapper.Map<CaseItem>(found);
    }
}
