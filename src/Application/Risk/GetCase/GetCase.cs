using System.Text.Json;
using AutoMapper;
using MediatR;
using Onboarding.Application.Common;
using Onboarding.Application.Common.Preconditions;
using Onboarding.Domain.Common;

namespace Onboarding.Application.Risk.GetCase;

/// <summary>
/// Returns one assessment with its complete explanation. Throws <see cref="NotFound"/> if the caller may see no assessment with this id.
/// </summary>
public sealed record GetCase(Guid Id) : IQuery<ExplainedCase>, IReadsPersonalData<ExplainedCase>
{
    string? IAudited.Reference => Id.ToString();

    ReadSubject? IReadsPersonalData<ExplainedCase>.SubjectOf(ExplainedCase response) =>
        new(new(response.Case.CustomerId), new(response.Case.Account));
}

/// <summary>An assessment with its explanation.</summary>
/// <param name="Case">The assessment.</param>
/// <param name="Explanation">The explanation, factor by factor: raw values, points, weights, contributions, floors, nearest change.</param>
public sealed record ExplainedCase(CaseItem Case, JsonElement Explanation) : IVersioned
{
    string IVersioned.Tag => Tags.Of(Case.Version);
}

internal sealed class GetCaseHandler(IAssessmentReads reads, ICurrentCaller caller, IMapper mapper) : IRequestHandler<GetCase, ExplainedCase>
{
    public async Task<ExplainedCase> Handle(GetCase request, CancellationToken cancellationToken)
    {
        var found = await reads.ById(caller.VisibleAccount(), request.Id, cancellationToken) ?? throw new NotFound("Case");
        using var explanation = JsonDocument.Parse(found.Explanation);
        return new(mapper.Map<CaseItem>(found), explanation.RootElement.Clone());
    }
}
