using MediatR;
using Onboarding.Application.Common;

namespace Onboarding.Application.ReferenceData.ListClassifierCodes;

/// <summary>Lists the codes of a classifier in ordinal order, on one page.</summary>
/// <param name="Classifier">The classifier's published name.</param>
/// <param name="Retired">Only retired codes, only codes in use, or (null) both.</param>
public sealed record ListClassifierCodes(string Classifier, bool? Retired) : IQuery<Page<ClassifierCodeItem>>;

internal sealed class ListClassifierCodesHandler(IClassifierReads reads) : IRequestHandler<ListClassifierCodes, Page<ClassifierCodeItem>>
{
    public async Task<Page<ClassifierCodeItem>> Handle(ListClassifierCodes request, CancellationToken cancellationToken)
    {
        var codes = await reads.Codes(request.Classifier.RequireClassifier(), request.Retired, cancellationToken);
        return new([.. codes.Select(ClassifierCodeItem.Of)], null);
    }
}
