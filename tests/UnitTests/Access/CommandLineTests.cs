using Onboarding.Api.Common.CommandLine;

namespace Onboarding.UnitTests.Access;

public class CommandLineTests
{
    [Theory]
    [InlineData("clients", "list")]
    [InlineData("nonsense")]
    public void A_first_plain_word_is_a_command(params string[] args) => CommandLineModule.IsCommand(args).Should().BeTrue();

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("--urls", "http://localhost:1")]
    [InlineData("--environment=Development")]
    [InlineData("/urls", "clients")]
    [InlineData("urls=http://localhost:1")]
    [InlineData("--contentRoot", "clients")]
    public void Other_arguments_start_the_server(params string[] args) => CommandLineModule.IsCommand(args).Should().BeFalse();
}
