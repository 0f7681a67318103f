using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData;

/// <summary>The read side of the classifiers: what is stored, not what the snapshot holds, so that a change is seen at once.</summary>
public interface IClassifierReads
{
    /// <summary>How many live and retired codes each classifier has; one without any is left out.</summary>
    Task<IReadOnlyDictionary<Classifier, (int Live, int Retired)>> Counts(CancellationToken cancellationToken);

    /// <summary>The codes of a classifier in ordinal order: retired ones, live ones, or (nothing said) all.</summary>
    Task<IReadOnlyList<ClassifierCode>> Codes(Classifier classifier, bool? retired, CancellationToken cancellationToken);

    /// <summary>One code; nothing if the classifier never had it.</summary>
    Task<ClassifierCode?> Code(Classifier classifier, string code, CancellationToken cancellationToken);
}
