using Onboarding.Application.Customers;
using Onboarding.Application.Risk;

namespace Onboarding.UnitTests.Customers;

/// <summary>The reviews of a service whose settings have none.</summary>
internal static class NoReviews
{
    public static CustomerReviews Instance { get; } = new(new ReviewPolicy(new RiskOptions()));
}
