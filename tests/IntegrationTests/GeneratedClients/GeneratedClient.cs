using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.GeneratedClients;

/// <summary>A client that NSwag generates from a live document, compiled with a program that uses it as a client developer would.</summary>
internal static partial class GeneratedClient
{
    /// <summary>The namespace of the generated types; programs begin with it.</summary>
    public const string Namespace = "Generated";

    private static readonly CSharpParseOptions Language = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Debug);

    private static readonly Lazy<MetadataReference[]> References = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
    ]);

    /// <summary>
    /// Runs a program: a static class <c>Program</c> with a method <c>Run(HttpClient)</c>. Fails if the compiler reports an error in the client or in
    /// the program.
    /// </summary>
    /// <param name="app">The service.</param>
    /// <param name="document">The name of the document.</param>
    /// <param name="program">The source of the program.</param>
    /// <param name="library">The JSON library of the generated client.</param>
    public static async Task Run(OnboardingApp app, string document, string program, CSharpJsonLibrary library)
    {
        var client = await Generate((await app.Get($"/v3/api-docs/{document}")).ShouldBeOk().Body, library);
        if (Environment.GetEnvironmentVariable("ONBOARDING_KEEP_CLIENTS") is { Length: > 0 } folder)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{document}.{library}.cs"), client, Encoding.UTF8);
        }

        var more = library == CSharpJsonLibrary.SystemTextJson ? Serialization(client) : "";
        var assembly = Compile(("Client.cs", client), ("Serialization.cs", more), ("Program.cs", $"using {Namespace};\n{program}"));
        var run = assembly.GetType("Program", throwOnError: true)!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!
            .CreateDelegate<Func<HttpClient, Task>>();
        using var http = new HttpClient { BaseAddress = app.Client.BaseAddress };
        await run(http);
    }

    private static async Task<string> Generate(string description, CSharpJsonLibrary library)
    {
        var settings = new CSharpClientGeneratorSettings
        {
            // XController_Y is Y of the class XClient.
            ClassName = "{controller}Client",
            OperationNameGenerator = new MultipleClientsFromOperationIdOperationNameGenerator(),
            GenerateOptionalParameters = true,
            UseBaseUrl = false,
            CSharpGeneratorSettings =
            {
                Namespace = Namespace,
                JsonLibrary = library,
                GenerateNullableReferenceTypes = true,
                // Without it a member that is not sent has the first value of its enum (docs/core-api.md, Generate a client).
                GenerateOptionalPropertiesAsNullable = true,
            },
        };
        return new CSharpClientGenerator(await OpenApiDocument.FromJsonAsync(description), settings).GenerateFile();
    }

    // A developer adds this to clients that use System.Text.Json (docs/core-api.md, Generate a client).
    private static string Serialization(string client) => $"namespace {Namespace};\n" + string.Join('\n', Clients().Matches(client).Select(name => $$"""
        public partial class {{name.Groups[1].Value}}
        {
            static partial void UpdateJsonSerializerSettings(System.Text.Json.JsonSerializerOptions settings)
            {
                settings.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
                settings.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter());
            }
        }
        """));

    [GeneratedRegex("public partial class ([A-Za-z]+Client) ")]
    private static partial Regex Clients();

    private static Assembly Compile(params (string Name, string Text)[] sources)
    {
        var compilation = CSharpCompilation.Create(
            "Client",
            sources.Select(source => CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), Language, source.Name)),
            References.Value,
            Options);
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(code, symbols);
        string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)).Should().BeEmpty();
        code.Position = symbols.Position = 0;
        return new AssemblyLoadContext("Client", isCollectible: true).LoadFromStream(code, symbols);
    }
}
