using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.Common;

namespace Onboarding.Application.ReferenceData.GetClassifierCode;

/// <summary>Returns one code of a classifier, in use or retired. Throws <see cref="NotFound"/> if there is none.</summary>
/// <param name="Classifier">The classifier's published name.</param>
/// <param name="Code">The code.</param>
public sealed record GetClassifierCode(string Classifier, string Code) : IQuery<ClassifierCodeItem>;

internal sealed class GetClassifierCodeHandler(IClassifierReads reads) : IRequestHandler<GetClassifierCode, ClassifierCodeItem>
{
    public async Task<ClassifierCodeItem> Handle(GetClassifierCode request, CancellationToken cancellationToken) => ClassifierCodeItem.Of(
        await reads.Code(request.Classifier.RequireClassifier(), request.Code, cancellationToken) ?? throw new NotFound("Code"));
}
