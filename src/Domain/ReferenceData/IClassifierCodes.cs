using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.ReferenceData;

/// <summary>The codes of all classifiers, retired ones too. What is added or changed is saved by the unit of work, never here.</summary>
public interface IClassifierCodes
{
    /// <summary>A code, to be changed; nothing if the classifier never had it.</summary>
    Task<ClassifierCode?> Find(Classifier classifier, string code, CancellationToken cancellationToken);

    /// <summary>Takes a new code in. One that turns up in the meantime is rejected as code_exists if it is in use.</summary>
    void Add(ClassifierCode code);
}
