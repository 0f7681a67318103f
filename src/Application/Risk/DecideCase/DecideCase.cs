using AutoMapper;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.Application.Risk.DecideCase;

/// <summary>A person decides a case. Where its level asks for a second pair of eyes the decision is only proposed, and takes effect by <see cref="ApproveCase"/>.</summary>
/// <param name="Id">The case.</param>
/// <param name="Draft">What the person says.</param>
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
    IAssessments assessments, AssessmentOutcomeService outcomes, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, IMapper mapper)
    : IRequestHandler<DecideCase, CaseItem>
{
    public async Task<CaseItem> Handle(DecideCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        var decision = request.Draft.Read();
        var needsApproval = policy.NeedApproval([found.InitialLevel, decision.Override?.Level, await Replaced(found, cancellationToken)]);
        found.Decide(decision, caller.Worker(), needsApproval, policy.At(clock.Now()));
        var customer = await outcomes.CustomerOf(found, cancellationToken);
        AssessmentOutcomeService.RequireEffect(found, customer);
        if (needsApproval)
        {
            customer.Review(found.CommunicationNumber, isDecided: true);
        }
        else
        {
            await outcomes.Apply(found, customer, cancellationToken);
        }

        return mapper.Map<CaseItem>(found);
    }

    // What two have decided is not undone by one.
    private async Task<RiskLevel?> Replaced(Assessment found, CancellationToken cancellationToken) =>
        found.ReopenedFrom is { } earlier ? (await assessments.Find(found.Account, earlier, cancellationToken))?.FinalLevel : null;
}
