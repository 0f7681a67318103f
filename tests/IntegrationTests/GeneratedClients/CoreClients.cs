using NJsonSchema.CodeGeneration.CSharp;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.GeneratedClients;

/// <summary>The clients that are generated from the description of the core API.</summary>
public sealed class CoreClients(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Theory]
    [InlineData(CSharpJsonLibrary.SystemTextJson)]
    [InlineData(CSharpJsonLibrary.NewtonsoftJson)]
    public async Task A_generated_client_compiles_and_works(CSharpJsonLibrary library) =>
        await GeneratedClient.Run(await database.Plain().App(), "core", Programs.Read("GeneratedClients.Core"), library);
}
