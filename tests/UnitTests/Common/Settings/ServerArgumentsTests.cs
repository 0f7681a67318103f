using Onboarding.Api.Common.Settings;

namespace Onboarding.UnitTests.Common.Settings;

public class ServerArgumentsTests
{
    private static readonly ServerArguments Arguments = new(SettingsStart.Known);

    public static TheoryData<string> Settings => [.. SettingsStart.Known.All.Select(setting => setting.Key)];

    [Theory]
    [InlineData]
    [InlineData("--urls", "http://localhost:1")]
    [InlineData("--urls=http://localhost:1", "--contentRoot", "/tmp", "--environment", "Production")]
    [InlineData("/urls", "http://localhost:1", "environment=Production")]
    [InlineData("--ENVIRONMENT=Production", "--applicationName=x", "--http_ports", "80")]
    [InlineData("--Logging:LogLevel:Default=Warning", "--Kestrel:Endpoints:Http:Url", "http://localhost:1", "--AllowedHosts", "*")]
    public void Options_of_the_host_pass(params string[] args) => Arguments.Problems(args).Should().BeEmpty();

    [Theory, MemberData(nameof(Settings))]
    public void Every_setting_passes_and_its_name_as_a_variable_does_not(string key)
    {
        Arguments.Problems([$"--{key}=1"]).Should().BeEmpty();
        Arguments.Problems([$"--{key}", "1"]).Should().BeEmpty();
        if (key.Contains(':', StringComparison.Ordinal))
        {
            Arguments.Problems([$"--{key.Replace(":", "__", StringComparison.Ordinal)}=1"]).Should().ContainSingle().Which.Should().EndWith($"The nearest is --{key}.");
        }
    }

    [Theory]
    [InlineData("--port", "5661")]
    [InlineData("--port=5661")]
    [InlineData("/port", "5661")]
    [InlineData("port=5661")]
    [InlineData("--Databse:Provider=Sqlite")]
    [InlineData("--Logging=x")]
    [InlineData("--url", "http://localhost:1")]
    public void Unknown_options_are_rejected_with_the_nearest(params string[] args) => Arguments.Problems(args).Should().ContainSingle().Which.Should().Contain("is not an option of the server. The nearest is --");

    [Theory]
    [InlineData("--urls", "http://localhost:1", "more")]
    [InlineData("-p", "5661")]
    [InlineData("--environment=Production", "")]
    [InlineData("--urls")]
    public void Arguments_that_would_be_ignored_are_rejected(params string[] args) => Arguments.Problems(args).Should().NotBeEmpty();
}
