using Onboarding.Domain.ReferenceData;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData;

/// <summary>Reads the classifiers from the database, not from the snapshot, so that a change is visible at once.</summary>
public interface IClassifierReads
{
    /// <summary>Returns the numbers of codes in use and retired codes per classifier. A classifier without codes is absent.</summary>
    Task<IReadOnlyDictionary<Classifier, (int Live, int Retired)>> Counts(CancellationToken cancellationToken);

    /// <summary>Returns the codes of a classifier in ordinal order: only retired ones, only those in use, or (null) all.</summary>
    Task<IReadOnlyList<ClassifierCode>> Codes(Classifier classifier, bool? retired, CancellationToken cancellationToken);

    /// <summary>Returns one code; null if the classifier never had it.</summary>
    Task<ClassifierCode?> Code(Classifier classifier, string code, CancellationToken cancellationToken);
}
