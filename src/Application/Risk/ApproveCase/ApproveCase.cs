using AutoMapper;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;

namespace Onboarding.Application.Risk.ApproveCase;

/// <summary>The second pair of eyes: another person than the proposer approves what was proposed, or sends it back to be decided anew.</summary>
/// <param name="Id">The case.</param>
/// <param name="IsApproved">Whether it is approved.</param>
public sealed record ApproveCase(Guid Id, bool IsApproved) : ICommand<CaseItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class ApproveCaseHandler(
    IAssessments assessments, AssessmentOutcomeService outcomes, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, IMapper mapper)
    : IRequestHandler<ApproveCase, CaseItem>
{
    public async Task<CaseItem> Handle(ApproveCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        if (!request.IsApproved)
        {
            found.SendBack(caller.Worker());
            (await outcomes.CustomerOf(found, cancellationToken)).Review(found.CommunicationNumber, isDecided: false);
        }
        else
        {
            found.Approve(caller.Worker(), policy.At(clock.Now()));
            var customer = await outcomes.CustomerOf(found, cancellationToken);
            AssessmentOutcomeService.RequireEffect(found, customer);
            await outcomes.Apply(found, customer, cancellationToken);
        }

        return mapper.Map<CaseItem>(found);
    }
}
