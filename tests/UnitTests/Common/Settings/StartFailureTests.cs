using System.Reflection;
using Microsoft.Extensions.Configuration;
using Onboarding.Api.Common;

namespace Onboarding.UnitTests.Common.Settings;

public class StartFailureTests
{
    [Fact]
    public void A_value_that_the_framework_cannot_bind_is_named_without_the_type()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("A:B", "ninety")]).Build();
        var failure = FluentActions.Invoking(() => configuration.GetValue<int>("A:B")).Should().Throw<InvalidOperationException>().Which;

        StartFailure.Lines(new TargetInvocationException(failure)).Should().Equal("Onboarding cannot run: A__B is 'ninety', which cannot be read.");
    }

    [Fact]
    public void Each_line_of_a_message_says_what_it_is_about() => StartFailure.Lines(new FormatException("One.\r\nTwo.")).Should()
        .Equal("Onboarding cannot run: One.", "Onboarding cannot run: Two.");
}
