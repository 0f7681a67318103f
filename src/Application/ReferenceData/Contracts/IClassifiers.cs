using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData.Contracts;

/// <summary>The classifiers, held in memory. The instance that made a change follows at once, every other within seconds.</summary>
public interface IClassifiers
{
    /// <summary>The classifiers as they are now: one immutable value per change, so what is derived from it can be kept with it.</summary>
    Classifiers Current { get; }
}
