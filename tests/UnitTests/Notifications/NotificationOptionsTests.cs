using System.ComponentModel.DataAnnotations;
using Onboarding.Application.Notifications;

namespace Onboarding.UnitTests.Notifications;

public class NotificationOptionsTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(8_760, true)]
    [InlineData(-0.1, false)]
    [InlineData(8_760.1, false)]
    public void Hours_are_at_most_a_year(double hours, bool isValid)
    {
        IsValid(new() { RetryHours = hours }).Should().Be(isValid);
        IsValid(new() { RotationHours = hours }).Should().Be(isValid);
    }

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(60, true)]
    [InlineData(0, false)]
    [InlineData(60.1, false)]
    public void A_timeout_is_positive_and_at_most_a_minute(double seconds, bool isValid) => IsValid(new() { TimeoutSeconds = seconds }).Should().Be(isValid);

    [Theory]
    [InlineData(1, true)]
    [InlineData(256, true)]
    [InlineData(0, false)]
    [InlineData(257, false)]
    public void Concurrency_is_from_1_to_256(int count, bool isValid) => IsValid(new() { Concurrency = count }).Should().Be(isValid);

    private static bool IsValid(NotificationOptions options) => Validator.TryValidateObject(options, new(options), null, validateAllProperties: true);
}
