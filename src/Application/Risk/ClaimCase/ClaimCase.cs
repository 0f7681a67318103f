using AutoMapper;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;

namespace Onboarding.Application.Risk.ClaimCase;

/// <summary>Claims a case for the calling person, or releases the claim. Rejected while another person's claim is valid.</summary>
/// <param name="Id">The case.</param>
/// <param name="IsRelease">Whether the claim is released.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record ClaimCase(Guid Id, bool IsRelease) : ICommand<CaseItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class ClaimCaseHandler(
    IAssessments assessments, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, IMapper mapper,
        Precondition precondition) : IRequestHandler<ClaimCase, CaseItem>
{
    public async Task<CaseItem> Handle(ClaimCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        precondition.Check(Tags.Of(found.Version));
        if (request.IsRelease)
        {
            found.Release(caller.ToActor(), policy.CaseTimeAt(clock.Now()));
        }
        else
        {
            found.Claim(caller.ToActor(), policy.CaseTimeAt(clock.Now()));
        }

        return mapper.Map<CaseItem>(found);
    }
}
