using AutoMapper;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;

namespace Onboarding.Application.Risk.TakeOverCase;

/// <summary>
/// Claims a case for the calling person even if another person has claimed it. A separate command, so that the audit trail shows the take-over.
/// </summary>
/// <param name="Id">The case.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record TakeOverCase(Guid Id) : ICommand<CaseItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class TakeOverCaseHandler(
    IAssessments assessments, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, IMapper mapper,
        Precondition precondition) : IRequestHandler<TakeOverCase, CaseItem>
{
    public async Task<CaseItem> Handle(TakeOverCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        precondition.Check(Tags.Of(found.Version));
        found.TakeOver(caller.ToActor(), policy.CaseTimeAt(clock.Now()));
        return mapper.Map<CaseItem>(found);
    }
}
