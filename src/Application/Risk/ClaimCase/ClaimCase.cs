using AutoMapper;
using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;

namespace Onboarding.Application.Risk.ClaimCase;

/// <summary>Takes a case for the person who calls, or gives it back. Refused while somebody else has it.</summary>
/// <param name="Id">The case.</param>
/// <param name="GivesBack">Whether it is given back.</param>
public sealed record ClaimCase(Guid Id, bool GivesBack) : ICommand<CaseItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class ClaimCaseValidator : AbstractValidator<ClaimCase>
{
    public ClaimCaseValidator() => RuleFor(command => command.Id).NotEmpty();
}

internal sealed class ClaimCaseHandler(IAssessments assessments, ICurrentCaller caller, IAuditTrail trail, IMapper mapper) : IRequestHandler<ClaimCase, CaseItem>
{
    public async Task<CaseItem> Handle(ClaimCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        found.Claim(request.GivesBack ? null : caller.Name, caller.Name);
        return mapper.Map<CaseItem>(found);
    }
}
