using MediatR;
using Onboarding.Application.Common;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData.ListClassifiers;

/// <summary>Lists all classifiers, on one page, in the order of the contract.</summary>
public sealed record ListClassifiers : IQuery<Page<ClassifierItem>>;

/// <summary>A classifier as the API shows it.</summary>
/// <param name="Name">The published name.</param>
/// <param name="Live">The number of codes that may be used in new data.</param>
/// <param name="Retired">The number of retired codes.</param>
public sealed record ClassifierItem(string Name, int Live, int Retired);

internal sealed class ListClassifiersHandler(IClassifierReads reads) : IRequestHandler<ListClassifiers, Page<ClassifierItem>>
{
    public async Task<Page<ClassifierItem>> Handle(ListClassifiers request, CancellationToken cancellationToken)
    {
        var counts = await reads.Counts(cancellationToken);
        return new([.. Enum.GetValues<Classifier>().Select(one => Item(one, counts.GetValueOrDefault(one)))], null);
    }

    private static ClassifierItem Item(Classifier classifier, (int Live, int Retired) count) =>
        new(ClassifierNames.Of(classifier), count.Live, count.Retired);
}
