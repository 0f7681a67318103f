using AutoMapper;
using FluentValidation;
using MediatR;
using Onboarding.Application.Audit.Contracts;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Risk.Assessments;

namespace Onboarding.Application.Risk.AssignCase;

/// <summary>Assigns a case to a person, who then has the claim, even if another person has claimed it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Person">The person, 1 to 256 characters without control and invisible characters, as X-Audit-User names persons.</param>
[ChangesData(DataScope.VisibleAccount)]
public sealed record AssignCase(Guid Id, string? Person) : ICommand<CaseItem>
{
    /// <inheritdoc/>
    public string? AuditUser => null;

    /// <inheritdoc/>
    public string? Reference => Id.ToString();
}

internal sealed class AssignCaseValidator : AbstractValidator<AssignCase>
{
    public AssignCaseValidator() => RuleFor(command => command.Person).Must(person => AccessLimits.IsName(person))
        .WithErrorCode(AssessmentErrors.InvalidPerson.Code).WithMessage(AssessmentErrors.InvalidPerson.Message);
}

internal sealed class AssignCaseHandler(
    IAssessments assessments, RiskPolicy policy, ICurrentCaller caller, IAuditTrail trail, TimeProvider clock, IMapper mapper,
        Precondition precondition) : IRequestHandler<AssignCase, CaseItem>
{
    public async Task<CaseItem> Handle(AssignCase request, CancellationToken cancellationToken)
    {
        var found = await assessments.Require(caller, trail, request.Id, cancellationToken);
        precondition.Check(Tags.Of(found.Version));
        found.Assign(TextRules.Normalize(request.Person!), caller.ToActor(), policy.CaseTimeAt(clock.Now()));
        return mapper.Map<CaseItem>(found);
    }
}
