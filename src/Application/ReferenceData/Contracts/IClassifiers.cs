using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData.Contracts;

/// <summary>The classifiers, held in memory; the snapshot follows changes within seconds.</summary>
public interface IClassifiers
{
    /// <summary>The classifiers as they are now: one immutable value per change.</summary>
    Classifiers Current { get; }
}
