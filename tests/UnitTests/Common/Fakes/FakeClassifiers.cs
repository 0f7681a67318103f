using Onboarding.Application.ReferenceData.Contracts;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.UnitTests.Common.Fakes;

/// <summary>Classifiers that do not change.</summary>
internal sealed record FakeClassifiers(Classifiers Current) : IClassifiers
{
    public static FakeClassifiers Seeded { get; } = new(ReferenceData.Seed.Classifiers);
}
