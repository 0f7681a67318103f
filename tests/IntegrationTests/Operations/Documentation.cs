using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The description of the API.</summary>
public sealed class Documentation(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task The_page_of_the_API_is_served()
    {
        var answer = (await (await database.App()).Get("/swagger-ui/")).ShouldBeOk();
        answer.ContentType.Should().StartWith("text/html");
        answer.Body.Should().Contain("swagger-ui");
    }

    [Fact]
    public async Task The_root_redirects_to_the_page_of_the_API()
    {
        var response = await (await database.App()).Client.GetAsync("/");
        response.EnsureSuccessStatusCode();
        response.RequestMessage!.RequestUri!.AbsolutePath.Should().Be("/swagger-ui/index.html");
    }

    [Fact]
    public async Task The_description_of_version_2_is_Swagger_2()
    {
        var json = (await (await database.App()).Get("/v2/api-docs")).ShouldBeOk().Json;
        json["swagger"]!.GetValue<string>().Should().Be("2.0");
        json["paths"]!["/onboarding/v1/customers"]!["get"].Should().NotBeNull();
    }

    [Fact]
    public async Task The_description_of_version_3_has_every_call()
    {
        var json = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json;
        json["openapi"]!.GetValue<string>().Should().StartWith("3.");
        json["paths"]!.AsObject().Select(path => path.Key).Should().Contain([
            "/onboarding/v1/customers", "/onboarding/v1/audit", "/onboarding/v1/classifiers", "/onboarding/v1/classifiers/{name}",
            "/onboarding/v1/classifiers/{name}/codes", "/onboarding/v1/classifiers/{name}/codes/{code}"]);
    }

    [Fact]
    public async Task Every_call_that_requires_a_sign_in_describes_401_403_and_429()
    {
        var paths = (await (await database.App()).Get("/v3/api-docs")).ShouldBeOk().Json["paths"]!.AsObject();

        foreach (var (path, calls) in paths.Where(path => path.Key.StartsWith("/onboarding/v1/", StringComparison.Ordinal)))
        {
            foreach (var (method, call) in calls!.AsObject())
            {
                call!["responses"]!.AsObject().Select(response => response.Key).Should().Contain(["401", "403", "429"], "{0} {1}", method, path);
            }
        }
    }
}
