using AutoMapper;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;

namespace Onboarding.Application.Risk.ClaimCase;

/// <summary>Takes a case for the person who calls, or gives it back. Rejected while somebody else has it, that is until that claim ends.</summary>
/// <param name="Id">The case.</param>
/// <param name="GivesBack">Whether it is given back.</param>
public sealed record ClaimCase(Guid Id, bool GivesBack) : ICommand<CaseItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class ClaimCaseHandler(
    IAssessments assessments, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, IMapper mapper) : IRequestHandler<ClaimCase, CaseItem>
{
    public async Task<CaseItem> Handle(ClaimCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        if (request.GivesBack)
        {
            found.Release(caller.Worker(), policy.At(clock.Now()));
        }
        else
        {
            found.Claim(caller.Worker(), policy.At(clock.Now()));
        }

        return mapper.Map<CaseItem>(found);
    }
}
