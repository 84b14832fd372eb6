namespace StreamFlow.Cwl.Tests.Loading;

/// <summary>Documents as other systems write them, with their own fields and hints.</summary>
internal static class ForeignDocuments
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a tool of Seven Bridges"] = """
            class: CommandLineTool
            cwlVersion: v1.0
            $namespaces:
              sbg: 'https://sevenbridges.com'
            id: admin/sbg-public-data/samtools-sort-1-9/43
            baseCommand: []
            inputs:
              - 'sbg:category': Config Inputs
                'sbg:toolDefaultValue': '768M'
                id: mem_mb
                type: int?
                label: Memory
                doc: Memory in MB.
                'sbg:altPrefix': '-m'
              - id: in_alignments
                type: File
                inputBinding:
                  position: 99
                  shellQuote: false
                  'sbg:cmdInclude': true
                secondaryFiles: [.bai]
                'sbg:fileTypes': 'BAM, SAM, CRAM'
            outputs:
              - id: sorted
                type: File?
                outputBinding:
                  glob: '*.sorted.bam'
                  outputEval: $(inheritMetadata(self, inputs.in_alignments))
                'sbg:fileTypes': BAM
            arguments:
              - position: 0
                shellQuote: false
                valueFrom: |-
                  ${
                      var mem = inputs.mem_mb ? inputs.mem_mb : 768;
                      return "samtools sort -m " + mem + "M";
                  }
            requirements:
              - class: ShellCommandRequirement
              - class: ResourceRequirement
                ramMin: '${ return inputs.mem_mb ? inputs.mem_mb : 1000; }'
                coresMin: 1
              - class: DockerRequirement
                dockerPull: 'images.sbgenomics.com/jrandjelovic/samtools-1-9:1'
              - class: InlineJavascriptRequirement
                expressionLib:
                  - |-
                    var inheritMetadata = function(o1, o2) {
                        if (!Array.isArray(o2)) { o2 = [o2]; }
                        return o1;
                    };
            hints:
              - class: 'sbg:AWSInstanceType'
                value: c4.2xlarge;ebs-gp2;1024
              - class: 'sbg:SaveLogs'
                value: '*.R'
            'sbg:appVersion': [v1.0]
            'sbg:revision': 43
            'sbg:x': 12.5
            'sbg:links':
              - { id: 'http://www.htslib.org/', label: Homepage }
            """,
        ["a workflow of Seven Bridges"] = """
            class: Workflow
            cwlVersion: v1.0
            id: project/workflow/7
            label: Sort
            $namespaces: {sbg: 'https://sevenbridges.com'}
            inputs:
              - {id: bams, type: 'File[]', 'sbg:x': -300, 'sbg:y': 0}
            outputs:
              - {id: sorted, outputSource: [sort/sorted], type: 'File[]?', 'sbg:x': 300, 'sbg:y': 0}
            steps:
              - id: sort
                in:
                  - {id: bam, source: bams}
                out:
                  - {id: sorted}
                run:
                  class: CommandLineTool
                  cwlVersion: v1.0
                  $namespaces: {sbg: 'https://sevenbridges.com'}
                  id: project/sort/2
                  baseCommand: [samtools, sort]
                  inputs: [{id: bam, type: File, inputBinding: {position: 0}}]
                  outputs: [{id: sorted, type: File, outputBinding: {glob: '*.bam'}}]
                  'sbg:publisher': sbg
                scatter: [bam]
                'sbg:x': 0
            requirements:
              - class: ScatterFeatureRequirement
            hints:
              - {class: 'sbg:maxNumberOfParallelInstances', value: '8'}
            'sbg:content_hash': a1b2
            """,
        ["a workflow of Arvados"] = """
            #!/usr/bin/env cwl-runner
            cwlVersion: v1.2
            class: Workflow
            $namespaces:
              arv: "http://arvados.org/cwl#"
              cwltool: "http://commonwl.org/cwltool#"
            inputs: {reads: File}
            outputs: {o: {type: File, outputSource: one/o}}
            hints:
              arv:RunInSingleContainer: {}
              arv:RuntimeConstraints: {keep_cache: 512, outputDirType: keep_output_dir}
              cwltool:CUDARequirement: {cudaVersionMin: '11.0', cudaComputeCapability: '3.0', cudaDeviceCountMin: 1}
              cwltool:Secrets: {secrets: [reads]}
            steps:
              one:
                run: {class: CommandLineTool, baseCommand: cat, inputs: {reads: {type: File, inputBinding: {}}}, outputs: {o: stdout}, hints: {arv:ReuseRequirement: {enableReuse: false}}}
                in: {reads: reads}
                out: [o]
            """,
        ["a tool of DNAnexus"] = """
            cwlVersion: v1.2
            $namespaces: {dx: 'https://www.dnanexus.com/cwl#'}
            class: CommandLineTool
            hints:
              - {class: 'dx:InputResourceRequirement', indirMin: 1000}
              - class: NetworkAccess
                networkAccess: true
            inputs: []
            outputs: []
            baseCommand: "true"
            """,
        ["a tool of Dockstore"] = """
            #!/usr/bin/env cwl-runner

            class: CommandLineTool
            id: "BAMStats"
            label: "BAMStats tool"
            cwlVersion: v1.0
            doc: |
                ![build_status](https://quay.io/repository/collaboratory/dockstore-tool-bamstats/status)
                A Docker container for the BAMStats command.

            dct:creator:
              "@id": "http://orcid.org/0000-0002-7681-6415"
              foaf:name: Brian O'Connor
              foaf:mbox: "mailto:briandoconnor@gmail.com"

            $namespaces: {dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/'}
            requirements:
              - class: DockerRequirement
                dockerPull: "quay.io/collaboratory/dockstore-tool-bamstats:1.25-6"
            hints:
              - class: ResourceRequirement
                coresMin: 1
                ramMin: 4092
                outdirMin: 512000
                description: "the process requires at least 4G of RAM"
            inputs:
              mem_gb: {type: int, default: 4, doc: "The memory, in GB", inputBinding: {position: 1}}
              bam_input: {type: File, format: "http://edamontology.org/format_2572", inputBinding: {position: 2}}
            outputs:
              bamstats_report: {type: File, format: "http://edamontology.org/format_3615", outputBinding: {glob: bamstats_report.zip}}
            baseCommand: ["bash", "/usr/local/bin/bamstats"]
            """,
        ["a tool with metadata"] = """
            cwlVersion: v1.2
            class: CommandLineTool
            $namespaces: {s: 'https://schema.org/', edam: 'http://edamontology.org/'}
            $schemas: ['https://schema.org/version/latest/schemaorg-current-https.rdf', 'http://unreachable.invalid/EDAM.owl']
            s:author: [{class: s:Person, s:identifier: 'https://orcid.org/0000-0002-6130-1021', s:email: 'mailto:a@b.org', s:name: Ada}]
            s:license: https://spdx.org/licenses/Apache-2.0
            s:dateCreated: "2019-05-25"
            s:codeRepository: null
            intent: [edam:operation_3211]
            hints:
              SoftwareRequirement:
                packages:
                  samtools: {specs: ["https://bio.tools/samtools"], version: ["1.9"]}
                  bwa: ["http://identifiers.org/biotools/bwa"]
            inputs: {a: {type: File, format: [edam:format_1929, edam:format_1930], s:about: x}}
            outputs: []
            baseCommand: "true"
            """,
        ["a tool of Galaxy"] = """
            cwlVersion: v1.2
            class: CommandLineTool
            $namespaces: {gx: 'https://galaxyproject.org/cwl#', cwlprov: 'https://w3id.org/cwl/prov#'}
            gx:version: "0.1"
            gx:containerized: {type: docker}
            hints: {gx:interface: {gx:inputs: [{gx:name: a, gx:type: data}]}}
            inputs: {a: {type: "File?", inputBinding: {prefix: -a}}}
            outputs: {o: {type: stdout}}
            baseCommand: cat
            """,
        ["a packed document of cwltool"] = """
            {"$graph": [{"class": "CommandLineTool", "id": "#main", "inputs": [{"id": "#main/a", "type": ["null", "string"], "http://example.com/x": 1}],
              "outputs": [], "baseCommand": ["true"], "http://commonwl.org/cwltool#generation": {"by": "pack"}}],
             "cwlVersion": "v1.2", "$schemas": ["file:///gone.rdf"], "http://commonwl.org/cwltool#original_cwlVersion": "v1.0"}
            """,
    };
}
