using AutoMapper;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.DecideCase;

/// <summary>
/// Records a person's decision on a case. If its level needs approval, the decision is only proposed and takes effect by <see cref="ApproveCase"/>.
/// </summary>
/// <param name="Id">The case.</param>
/// <param name="Draft">The decision as sent.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record DecideCase(Guid Id, DecisionDraft Draft) : ICommand<CaseItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class DecideCaseRules(IClassifiers classifiers, TimeProvider clock) : IRules<DecideCase>
{
    public IReadOnlyList<Finding> Findings(DecideCase request) => request.Draft.Findings(classifiers.Current, clock.Today());
}

internal sealed class DecideCaseHandler(
    IAssessments assessments, AssessmentOutcomeService outcomes, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock,
        IMapper mapper, Precondition precondition)
    : IRequestHandler<DecideCase, CaseItem>
{
    public async Task<CaseItem> Handle(DecideCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        precondition.Check(Tags.Of(found.Version));
        var decision = request.Draft.Read();
        var customer = await outcomes.LoadCustomer(found, cancellationToken);
        AssessmentOutcomeService.RejectOpenHits(decision.Type, customer);
        var needsApproval = policy.RequiresApproval(
            [found.InitialLevel, found.StatedLevel, decision.Override?.Level, .. await ReplacedLevels(found, cancellationToken)]);
        found.Decide(decision, caller.ToActor(), needsApproval, policy.CaseTimeAt(clock.Now()));
        AssessmentOutcomeService.LockForDecision(found, customer);
        if (needsApproval && !found.IsStated)
        {
            customer.Review(found.CommunicationNumber, isDecided: true);
        }
        else if (!needsApproval)
        {
            await outcomes.Apply(found, customer, cancellationToken);
        }

        trail.AddDecision(found);
        return mapper.Map<CaseItem>(found);
    }

    // One person alone must not replace a decision that two persons made.
    private async Task<RiskLevel?[]> ReplacedLevels(Assessment found, CancellationToken cancellationToken) =>
    [
        found.ReopenedFrom is { } earlier ? (await assessments.Find(found.Account, earlier, cancellationToken))?.FinalLevel : null,
        await assessments.LevelDecidedByPerson(found.Account, found.CustomerId, cancellationToken),
    ];
}
