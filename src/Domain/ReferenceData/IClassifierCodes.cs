using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.ReferenceData;

/// <summary>The repository of the codes of all classifiers, including retired ones. The unit of work saves what is added or changed.</summary>
public interface IClassifierCodes
{
    /// <summary>Returns a code that can be changed; null if the classifier never had it.</summary>
    Task<ClassifierCode?> Find(Classifier classifier, string code, CancellationToken cancellationToken);

    /// <summary>Returns all codes of a classifier, which can be changed, including retired ones.</summary>
    Task<IReadOnlyList<ClassifierCode>> All(Classifier classifier, CancellationToken cancellationToken);

    /// <summary>Adds a new code. If another request adds the same code first, it is rejected as code_exists while that code is in use.</summary>
    void Add(ClassifierCode code);
}
