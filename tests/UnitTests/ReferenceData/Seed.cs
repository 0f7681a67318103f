using Onboarding.Domain.ReferenceData.Contracts;
using Onboarding.Infrastructure.ReferenceData;

namespace Onboarding.UnitTests.ReferenceData;

/// <summary>The classifiers of a new database.</summary>
internal static class Seed
{
    public static Classifiers Classifiers { get; } = new(
        from one in ClassifierSeed.All()
        let classifier = ClassifierNames.Find(one.Classifier)
        where classifier is not null
        select (classifier.Value, one.Code, one.Name));
}
