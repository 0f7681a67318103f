using System.Diagnostics.CodeAnalysis;

// Microsoft.Data.SqlClient names these four types in its parameter code; only CLR user-defined types use them, and this
// product has none. Registries that mirror the public one in part lack the package, so the project stands in for it
// (docs/adr/0002).
namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR user-defined type is stored in SQL Server.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The runtime's own layout.</summary>
    Native = 1,

    /// <summary>The type writes itself through <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}

/// <summary>A user-defined type that writes and reads itself.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the value.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes the value.</summary>
    void Write(BinaryWriter w);
}

/// <summary>Thrown by SqlClient for a type that is no valid user-defined type.</summary>
[SuppressMessage("CodeQuality", "IDE0051", Justification = "Nobody but SqlClient's unused paths would make one.")]
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message) { }
}

/// <summary>Marks a CLR type as user-defined type of SQL Server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>The storage format.</summary>
    public Format Format { get; } = format;

    /// <summary>The largest size in bytes.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether all values have one length.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether values compare by their bytes.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that validates a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name.</summary>
    public string? Name { get; set; }
}
