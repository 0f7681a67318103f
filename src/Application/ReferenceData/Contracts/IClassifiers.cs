using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Application.ReferenceData.Contracts;

/// <summary>The classifiers, cached in memory. The instance that makes a change uses it at once, every other instance within seconds.</summary>
public interface IClassifiers
{
    /// <summary>The current classifiers. Each change creates a new immutable value, so values derived from it can be cached with it.</summary>
    Classifiers Current { get; }
}
