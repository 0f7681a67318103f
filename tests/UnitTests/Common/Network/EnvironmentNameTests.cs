using Microsoft.Extensions.Configuration;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Access;

namespace Onboarding.UnitTests.Common.Network;

public class EnvironmentNameTests
{
    [Theory]
    [InlineData("source", null, null, null, "Development")]
    [InlineData("source", "", " ", null, "Development")]
    [InlineData("source", "Production", null, null, null)]
    [InlineData("source", null, "Staging", null, null)]
    [InlineData("source", null, null, "--environment=Production", null)]
    [InlineData("source", null, null, "--ENVIRONMENT", null)]
    [InlineData(null, null, null, null, null)]
    [InlineData("other", null, null, null, null)]
    public void Development_is_the_default_of_a_run_from_source_only(string? run, string? aspNetCore, string? dotNet, string? argument, string? environment) =>
        Hosting.EnvironmentName(argument is null ? [] : [argument, "Production"], name => name switch
        {
            "ONBOARDING_RUN" => run,
            "ASPNETCORE_ENVIRONMENT" => aspNetCore,
            "DOTNET_ENVIRONMENT" => dotNet,
            _ => null,
        }).Should().Be(environment);

    [Fact]
    public void Addresses_come_from_all_settings_that_name_them() => ListenAddresses.Of(Configuration(
        ("urls", "http://localhost:1;https://[::1]:2"), ("http_ports", "3"), ("https_ports", "4;5"), ("Kestrel:Endpoints:Http:Url", "http://192.0.2.1:6"))).Should()
        .Equal("http://localhost:1", "https://[::1]:2", "http://*:3", "https://*:4", "https://*:5", "http://192.0.2.1:6");

    [Theory]
    [InlineData("urls", "localhost:5080")]
    [InlineData("urls", "garbage")]
    [InlineData("Kestrel:Endpoints:Http:Url", "garbage")]
    public void A_text_that_is_no_address_is_named(string name, string value) => FluentActions.Invoking(() => ListenAddresses.Of(Configuration((name, value))))
        .Should().Throw<InvalidOperationException>().WithMessage($"*'{value}'*");

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create<string, string?>(one.Key, one.Value))).Build();
}
