using System.Runtime.CompilerServices;
using System.Text.Json;
using Onboarding.Application.Customers.ImportUploads;
using Onboarding.Application.Customers.RegisterBatch;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Imports;

namespace Onboarding.Api.Dialects.Amlyze.Import;

/// <summary>Reads uploaded files as the command <c>import</c> reads files, with the same reasons for those that cannot be imported.</summary>
/// <param name="options">The limits.</param>
/// <param name="exported">Reads customers that were exported.</param>
internal sealed class UploadedImports(AmlyzeOptions options, ExportedCustomers exported) : IImportReader
{
    /// <inheritdoc/>
    public async Task<string> Check(ImportSource source, CancellationToken cancellationToken)
    {
        try
        {
            using var file = await ImportFile.Open(source, options.MaxBodyBytes, cancellationToken);
            await file.CheckHeader(cancellationToken);
            return JsonSerializer.Serialize(RejectedText.Of(file), JsonSerializerOptions.Web);
        }
        catch (ImportFileException problem)
        {
            throw Unusable(problem.Message);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BatchItem> Read(
        ImportSource source, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var file = await Opened(source, cancellationToken);
        await using var items = file.Items(after, options, exported, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await Next(items))
        {
            yield return items.Current;
        }
    }

    /// <inheritdoc/>
    public string EndingOf(string layout) => RejectedText.EndingOf(Of(layout).Format);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Line(string layout, RejectedLineItem line, bool isFirst)
    {
        using var output = new MemoryStream();
        Of(layout).Write(output, line.Text, line.Code, line.Message, isFirst);
        return output.ToArray();
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> End(string layout, bool hasAny) => hasAny && Of(layout).Format == ImportFormat.Json ? RejectedText.JsonEnd : default;

    private async Task<ImportFile> Opened(ImportSource source, CancellationToken cancellationToken)
    {
        try
        {
            return await ImportFile.Open(source, options.MaxBodyBytes, cancellationToken);
        }
        catch (ImportFileException problem)
        {
            throw Unusable(problem.Message);
        }
    }

    private static async Task<bool> Next(IAsyncEnumerator<BatchItem> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (ImportFileException problem)
        {
            throw Unusable(problem.Message);
        }
        catch (BadHttpRequestException problem)
        {
            throw Unusable(problem.Message);
        }
    }

    private static RejectedText Of(string layout) => JsonSerializer.Deserialize<RejectedText>(layout, JsonSerializerOptions.Web)!;

    private static UnusableContent Unusable(string reason) => new(ImportErrors.UnusableFile, "/file", reason);
}
