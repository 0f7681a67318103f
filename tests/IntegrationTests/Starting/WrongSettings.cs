using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Starting;

/// <summary>
/// Starts of the program with settings and arguments that cannot be used: exit code 1 and one line. The unit tests of SettingsCheck go through every setting.
/// </summary>
public sealed class WrongSettings(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Theory]
    [InlineData("Databse__Provider", "SqlServer", "Database__Provider")]
    [InlineData("Risk__DecidedByPeple__0", "HIGH", "Risk__DecidedByPeople")]
    [InlineData("Database__Provider", "Postgres", "Sqlite, SqlServer")]
    [InlineData("Instances__LeaseSeconds", "ninety", "from 3 to 300")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317", "http")]
    [InlineData("Logging__LogLevel__Default", "Verbose", "Information, Warning")]
    [InlineData("ConnectionStrings__Onboarding", "garbage", "Data Source=")]
    [InlineData("Authentication__Anonymous__0", "nonsense", "core")]
    [InlineData("Notifications__AllowedInternalReceivers__0", "10.0.0.0/99", "10.0.0.0/99")]
    [InlineData("Notifications__AllowedInternalReceivers__0", "10.0.0.1/8", "10.0.0.1/8")]
    [InlineData("ForwardedHeaders__KnownProxies__0", "proxy.example", "proxy.example")]
    [InlineData("ForwardedHeaders__KnownProxies__0", "10.0.0.0/8", "10.0.0.0/8")]
    [InlineData("ForwardedHeaders__KnownNetworks__0", "10.0.0.1/8", "10.0.0.1/8")]
    [InlineData("ForwardedHeaders__KnownNetworks__0", "10.0.0.0/33", "10.0.0.0/33")]
    [InlineData("Kestrel__Endpoints__Http__Url", "garbage", "garbage")]
    [InlineData("Kestrel__Certificates__Default__Path", "/nowhere/cert.pem", "/nowhere/cert.pem")]
    [InlineData("ASPNETCORE_URLS", "localhost:5080", "localhost:5080")]
    [InlineData("Logging__Console__FormatterOptions__SingleLine", "perhaps", "FormatterOptions__SingleLine is 'perhaps'")]
    public async Task A_wrong_setting_ends_the_start_with_one_line_that_names_it(string name, string value, string says)
    {
        var run = await CommandRun.With(database, [(name, value)], name == "Kestrel__Certificates__Default__Path" ? ["--urls", "https://127.0.0.1:0"] : name.Contains("Kestrel") || name.Contains("URLS") ? [] : ["--urls", "http://127.0.0.1:0"]);

        ShouldBeOneLine(run);
        run.Error.Should().Contain(says);
    }

    [Theory]
    [InlineData("--port", "5661")]
    [InlineData("--urls", "garbage")]
    [InlineData("--urls")]
    [InlineData("--Databse:Provider=Sqlite")]
    [InlineData("--Database:Provider=Postgres")]
    public async Task A_wrong_argument_of_the_server_ends_the_start_with_one_line(params string[] arguments) => ShouldBeOneLine(await CommandRun.Of(database, arguments));

    [Fact]
    public async Task A_port_in_use_ends_the_start_with_one_line()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        ShouldBeOneLine(await CommandRun.Of(database, "--urls", $"http://{other.LocalEndpoint}"));
    }

    private static void ShouldBeOneLine(CommandRun run)
    {
        run.ExitCode.Should().Be(1);
        run.Error.TrimEnd().Split('\n').Should().ContainSingle().Which.Should().StartWith("Onboarding cannot run: ").And.NotContain("System.").And.NotContain("   at ");
        run.Output.Should().NotContain("   at ").And.NotContain("Exception");
    }
}
