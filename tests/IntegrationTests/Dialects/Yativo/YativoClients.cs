using NJsonSchema.CodeGeneration.CSharp;
using Onboarding.IntegrationTests.Common;
using Onboarding.IntegrationTests.GeneratedClients;

namespace Onboarding.IntegrationTests.Dialects.Yativo;

/// <summary>The clients that are generated from the description of this dialect.</summary>
public sealed class YativoClients(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    [Theory]
    [InlineData(CSharpJsonLibrary.SystemTextJson)]
    [InlineData(CSharpJsonLibrary.NewtonsoftJson)]
    public async Task A_generated_client_compiles_and_works(CSharpJsonLibrary library) =>
        await GeneratedClient.Run(await database.App(), "yativo", Programs.Read("Dialects.Yativo.Client"), library);
}
